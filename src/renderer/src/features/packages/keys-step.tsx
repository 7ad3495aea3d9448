import { Button } from 'antd';
import { askUnlock } from '../../api/unlock.ts';
import { hrefOf } from '../../app/location.ts';
import { KeyCode } from './key-code.tsx';

type Props = {
  keys: { signCode: string | null; isCertified: boolean; isUnlocked: boolean };
  isNext: boolean;
};

/** The passphrase, and whether the county has compared the key with the stamped sheet. */
export const KeysStep = ({ keys, isNext }: Props) => {
  if (keys.signCode === null)
    return (
      <p className="hint">
        本单位还没有密钥，请回到<a href={hrefOf('workbench')}>工作台</a>生成密钥并打印恢复单。
      </p>
    );
  return (
    <div>
      <p className="hint">
        密钥编码 <KeyCode code={keys.signCode} />
        {keys.isCertified ? '，县里已核对。' : '，县里还没有核对：报送时附上盖章的封面，由县里对照编码。'}
      </p>
      {keys.isUnlocked ? (
        <p className="hint">口令已输入，本次打开期间有效。</p>
      ) : (
        <Button type={isNext ? 'primary' : 'default'} onClick={() => void askUnlock()}>
          输入口令
        </Button>
      )}
    </div>
  );
};
