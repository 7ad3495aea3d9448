import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { PaperSheet } from '../../components/paper-sheet.tsx';

type Props = { unitName: string; unitCode: string; groups: string[]; onDone(): void };

/** 密钥恢复单: shown once, kept on paper only. */
export const RecoverySheet = ({ unitName, unitCode, groups, onDone }: Props) => {
  const [isKept, setIsKept] = useState(false);
  return (
    <>
      <p>
        口令忘了，只有这张恢复单能救回密钥。<strong>程序不保存这些数字，现在不打印或抄下来就再也看不到了。</strong>
      </p>
      <PaperSheet title="密钥恢复单">
        <p>
          {unitName}（{unitCode}）
        </p>
        <ol className="digit-groups">
          {groups.map((group, index) => (
            <li key={`${index}-${group}`}>{group}</li>
          ))}
        </ol>
        <p>装入信封密封，与公章放在一起保管。任何人拿到这些数字和台账文件，都能以本单位名义签名。</p>
        <p>经办人：＿＿＿＿＿＿　单位负责人：＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日</p>
      </PaperSheet>
      <p>
        <Checkbox checked={isKept} onChange={({ target }) => setIsKept(target.checked)}>
          已经打印（或抄写）并收好
        </Checkbox>
      </p>
      <Button type="primary" disabled={!isKept} onClick={onDone}>
        继续
      </Button>
    </>
  );
};
