import type { ThemeConfig } from 'antd';
import type { ViewSettings } from './view-settings.ts';

const fonts = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'Source Han Sans SC', sans-serif";

/** Official red for the one main action and the place in the menu; everything else is ink on white. */
export const themeFor = ({ isLarge, isStrong }: ViewSettings): ThemeConfig => ({
  token: {
    fontFamily: fonts,
    fontSize: isLarge ? 19 : 15,
    fontSizeSM: isLarge ? 17 : 13,
    controlHeight: isLarge ? 42 : 34,
    borderRadius: 4,
    colorPrimary: isStrong ? '#7a0b0b' : '#a51c1c',
    colorLink: isStrong ? '#0b2f6b' : '#1d4f91',
    // Computed they would be too pale to be read.
    colorLinkHover: isStrong ? '#0b2f6b' : '#123a70',
    colorLinkActive: isStrong ? '#0b2f6b' : '#123a70',
    colorInfo: '#1d4f91',
    // Words on tags, darker than antd's own: at least 4.5:1 on their grounds.
    orange7: '#8a4b00',
    gold7: '#7a5200',
    green7: '#1d5c33',
    red7: '#a51c1c',
    blue7: '#1d4f91',
    // Computed from so dark a blue it would be a grey.
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b5cbe6',
    colorError: '#b3261e',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#e5b3af',
    colorText: isStrong ? '#000' : '#1f2430',
    colorTextSecondary: isStrong ? '#1a1a1a' : '#4b5263',
    colorTextTertiary: isStrong ? '#1a1a1a' : '#5b6475',
    colorTextQuaternary: isStrong ? '#333' : '#626b7d',
    colorTextPlaceholder: isStrong ? '#333' : '#626b7d',
    colorBorder: isStrong ? '#333' : '#c3c9d4',
    colorBorderSecondary: isStrong ? '#555' : '#e1e5ec',
    colorBgLayout: isStrong ? '#fff' : '#f4f5f7',
    controlOutlineWidth: 3,
    controlOutline: isStrong ? '#7a0b0b' : 'rgba(165, 28, 28, 0.28)',
    motion: false,
  },
  components: {
    Layout: { headerBg: '#fff', siderBg: '#fff', headerPadding: '0 16px', headerHeight: isLarge ? 60 : 52 },
    Table: {
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 8,
      headerBg: '#eef1f5',
      // Computed from the red they would look like lines with an error.
      rowSelectedBg: '#f0f5fc',
      rowSelectedHoverBg: '#e3edf9',
    },
  },
});
