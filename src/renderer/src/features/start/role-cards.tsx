import { ApartmentOutlined, BankOutlined, FolderOpenOutlined, FormOutlined } from '@ant-design/icons';
import { createElement } from 'react';

export type Way = 'unit' | 'collector' | 'county' | 'open';

const cards = [
  {
    way: 'unit',
    icon: FormOutlined,
    title: '我是填报单位',
    text: '村（社区）、县直部门、学校、医院等。用县里发来的任务包建立本单位台账。',
    needs: '需要：任务包文件、印有根密钥编码的通知',
  },
  {
    way: 'collector',
    icon: ApartmentOutlined,
    title: '我是乡镇或主管部门',
    text: '自己填报，还要汇总下属单位的报送。先向县里登记密钥，再领任务。',
    needs: '需要：本单位代码、县级单位代码、公章',
  },
  {
    way: 'county',
    icon: BankOutlined,
    title: '我是县级管理单位',
    text: '布置任务、接收核对、汇总全县。建立县级台账和全县的根密钥。',
    needs: '需要：县级单位代码和名称',
  },
  {
    way: 'open',
    icon: FolderOpenOutlined,
    title: '打开已有台账，看示例',
    text: '以前建过台账，或者想先看看一个村填好是什么样子。',
    needs: '不影响正式台账',
  },
] as const;

/** The ways to begin, for who has never seen the program. */
export const RoleCards = ({ onChoose }: { onChoose: (way: Way) => void }) => (
  <div className="role-cards">
    {cards.map(({ way, icon, title, text, needs }) => (
      <button key={way} type="button" className="role-card" onClick={() => onChoose(way)}>
        <span className="role-icon" aria-hidden>
          {createElement(icon)}
        </span>
        <strong>{title}</strong>
        <span>{text}</span>
        <small>{needs}</small>
      </button>
    ))}
  </div>
);
