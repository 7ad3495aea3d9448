import { useSession } from '../../app/session.tsx';
import { DigitGroups } from './digit-groups.tsx';
import { PaperSheet } from './paper-sheet.tsx';

/** What units compare before they trust a task: the county's root code, on stamped paper. */
export const CountyRoot = ({ code }: { code: string }) => {
  const { ledger, settings } = useSession();
  return (
    <>
      <p>各单位领取任务时要照着盖章的通知输入根密钥编码。请打印下面这一页，盖章后随通知发到各单位。</p>
      <PaperSheet title="根密钥编码通知">
        <p>各乡镇、县直各单位：</p>
        <p>
          {ledger.unitName}（{ledger.unitCode}）廉防台账根密钥编码如下，领取任务包时请逐组核对：
        </p>
        <DigitGroups code={code} />
        <p className="stamp-place">（公章）　　　　年　　月　　日</p>
      </PaperSheet>
      {settings === null && (
        <p className="hint">
          下一步是布置年度任务（单位名录、期限、指标）并写出任务包。这一步的页面还没有做好：目前请用命令行{' '}
          <code>npm run lianfang -- init county</code> 连同单位名录一起新建县级台账，再用 <code>task</code> 写出任务包。
        </p>
      )}
    </>
  );
};
