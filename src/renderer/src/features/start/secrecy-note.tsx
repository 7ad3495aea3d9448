import { Alert } from 'antd';

/** 保密提示: what must not be entered, and what is not encrypted. */
export const SecrecyNote = () => (
  <Alert
    className="secrecy-note"
    type="warning"
    showIcon
    title="保密提示"
    description={
      <ul>
        <li>不得录入国家秘密、工作秘密和案件材料；本程序只用于非涉密计算机。</li>
        <li>
          密钥用口令加密保存，报送的文件加密传递；但台账文件本身没有加密，能打开这台电脑的人就能读到，请给电脑设开机密码，U盘专人保管。
        </li>
        <li>不录入身份证号码、银行账号；群众反映人的姓名不离开本单位。</li>
      </ul>
    }
  />
);
