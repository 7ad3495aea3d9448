import { hrefOf } from '../../app/location.ts';

type Props = {
  summary: { errors: number; explained: number; unexplained: number; warnings: number };
  isBlocked: boolean;
};

export const ChecksStep = ({ summary, isBlocked }: Props) => (
  <p className="hint">
    {isBlocked
      ? `错误 ${summary.errors} 处、待说明 ${summary.unexplained} 处，处理后才能报送。`
      : `没有妨碍报送的问题；已说明 ${summary.explained} 处，提示 ${summary.warnings} 处。`}
    <a href={hrefOf('checks')}>{isBlocked ? '去审核页处理' : '查看审核结果'}</a>
  </p>
);
