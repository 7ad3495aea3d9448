/** Names of the bundled faces: 仿宋, 黑体, 楷体, 宋体, 小标宋 look. There are no bold or italic ones. */
export type FontFamily = 'Fang' | 'Hei' | 'Kai' | 'Song' | 'Title';
export type Align = 'left' | 'center' | 'right';
export type Valign = 'top' | 'middle' | 'bottom';
