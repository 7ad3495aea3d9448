import type { PackageErrorCode } from '../../domain/packages/package-errors.ts';
import { mebibytes } from './mebibytes.ts';
import type { Sentence } from './sentence.ts';

const again = '请对方重新导出，换一个U盘再拷一次';

export const packageErrors: Record<PackageErrorCode, Sentence> = {
  E_PKG_TOO_LARGE: ({ size, limit }) =>
    `文件太大（${mebibytes(size)} MB，最多 ${mebibytes(limit)} MB），请核对是否选错了文件。`,
  E_ENC_FORMAT: () => `加密外层的结构不对，文件可能没有拷完整，${again}。`,
  E_ENC_ALG: () => '文件用了本程序不接受的加密方法，请对方用本程序重新导出。',
  E_ENC_NOT_FOR_ME: () => '这个文件不是加密给本单位现用密钥的，打不开；请核对收件单位，或请对方按新的密钥重新导出。',
  E_ENC_INTEGRITY: () => `加密内容已损坏或被改动，${again}。`,
  E_PKG_FORMAT: ({ detail }) => `这不是完整的数据包（${detail}），${again}。`,
  E_PKG_NAME: ({ path }) => `数据包里有不允许的文件名“${path}”，请不要使用这个文件，并告知发件单位。`,
  E_PKG_DUPLICATE: ({ path }) => `数据包里有重名的文件“${path}”，请不要使用这个文件，并告知发件单位。`,
  E_PKG_TOO_MANY: ({ count, limit }) => `数据包里的文件太多（${count} 个，上限 ${limit} 个），请减少附件后重新导出。`,
  E_PKG_BOMB: ({ path }) => `“${path}”展开后大得不正常，为保护电脑没有打开，请告知发件单位。`,
  E_PKG_MIMETYPE: () => '数据包开头的类型标记不对，可能是别的软件的文件，请核对是否选错了文件。',
  E_ATT_TOO_LARGE: ({ path, size, limit }) =>
    `附件“${path}”超过大小限制（${mebibytes(size)} MB，上限 ${mebibytes(limit)} MB），请压缩或减少附件后重新导出。`,
  E_SIG_MISSING: () => '数据包没有签名或签名不成对，请对方用本程序重新导出。',
  E_MANIFEST_XML: ({ path }) => `签名清单“${path}”的格式不对，${again}。`,
  E_SIG_FORMAT: ({ path }) => `签名“${path}”的格式不对，${again}。`,
  E_ALG_POLICY: ({ path }) => `签名“${path}”用了不允许的算法，请对方用本程序重新导出。`,
  E_SIG_CERT_BINDING: ({ path }) => `签名“${path}”与所附证书不是一对，证书可能被换过，请联系发件单位核实。`,
  E_SIG_INVALID: ({ path }) => `签名“${path}”验证不通过，文件被改动过或不是所称单位签的，请联系发件单位核实。`,
  E_DIGEST_MISMATCH: ({ path }) => `“${path}”与签名时的内容不一致，文件被改动或损坏，${again}。`,
  E_CERT_FORMAT: ({ detail }) => `证书无法读取（${detail}），请对方重新导出。`,
  E_CERT_UNTRUSTED: () => `签名单位的证书不是本县签发的，请核对文件来源；如确是本县单位，请县里重新签发证书。`,
  E_CERT_PROFILE: ({ detail }) => `签名单位的证书内容不合规定（${detail}），请县里重新签发证书。`,
  E_CERT_USAGE: () => `签名单位的证书不能用来签名，请县里重新签发证书。`,
  E_CERT_NOT_YET_VALID: ({ from }) => `签名单位的证书要到 ${from} 才生效，请核对本机日期；日期无误时请联系县里。`,
  E_CERT_EXPIRED: ({ to }) => `签名单位的证书已于 ${to} 到期，请该单位向县里申请新证书后重新导出。`,
  E_CERT_REVOKED: ({ crlNumber }) =>
    `签名单位的密钥已被县里注销（第 ${crlNumber} 号注销名单），请该单位换用新密钥重新导出。`,
  E_CSR_INVALID: () => `签名单位随包的证书申请有误或与签名密钥不符，请该单位重新导出。`,
  E_CRL_INVALID: ({ detail }) => `注销名单无法采用（${detail}），请向县里重新索取。`,
  E_CRL_ROLLBACK: ({ number, known }) =>
    `注销名单是旧的（第 ${number} 号，本机已有第 ${known} 号），请使用最新的名单。`,
  E_ROOT_MISSING: () => '文件里没有县级根证书，不能用来加入，请向县里索取任务包。',
  E_FILE_UNSIGNED: ({ path }) => `“${path}”不在签名范围内，可能是后来塞进去的，请不要使用，并告知发件单位。`,
  E_FILE_MISSING: ({ path }) => `签过名的文件“${path}”不见了，${again}。`,
  E_SIG_SCOPE: ({ path }) => `“${path}”的签名范围与清单不一致，请对方重新导出。`,
  E_JSON: ({ path }) => `数据文件“${path}”无法读取，请对方用本程序重新导出。`,
  E_JSON_NOT_CANONICAL: ({ path }) => `数据文件“${path}”的写法不规范，可能被人改过，请对方用本程序重新导出。`,
  E_SCHEMA: ({ path, detail }) => `数据文件“${path}”的内容不合规定（${detail}），请对方升级程序后重新导出。`,
  E_VERSION_UNSUPPORTED: ({ version }) => `数据包由更新的程序写成（格式版本 ${version}），请先升级本机程序。`,
  E_ROLE: ({ unit, type, role }) => `“${unit}”（${role}）无权签发“${type}”，请不要采用这个文件，并向县里核实。`,
  E_SENDER_MISMATCH: ({ unit, claimed }) => `数据包自称来自“${claimed}”，签名却是“${unit}”的，请联系两个单位核实。`,
  E_WRONG_RECIPIENT: ({ unit }) => `数据包不是发给本单位的（收件单位：${unit}），请转交收件单位。`,
  E_REPLAY: ({ seq, candidate }) => `这是较早的一份（第 ${seq} 号），已有第 ${candidate} 号，请采用最新的一份。`,
  E_TOTALS: ({ name, stated, counted }) =>
    `“${name}”的合计与明细不符（写的是 ${stated}，数出来是 ${counted}），请对方重新导出。`,
  E_KEY_FORMAT: () => '密钥文件无法读取，可能已损坏或不是本程序的密钥，请改用恢复单或备份。',
  E_KEY_PASSPHRASE: () => '口令不对，请重新输入；忘记口令可用打印的恢复单找回密钥。',
  E_KEY_CODE_FORM: ({ digits }) => `密钥编码应为 30 位数字，现在是 ${digits} 位，请对照纸面补全。`,
  E_KEY_CODE: ({ groups }) => `密钥编码对不上，请核对第 ${groups} 组；纸面确实不同的，不要采用，并向县里核实。`,
  E_RECOVERY_FORM: ({ digits }) => `恢复码应为 50 位数字（10 组，每组 5 位），现在是 ${digits} 位，请对照恢复单补全。`,
  E_RECOVERY_CODE: ({ groups }) => `恢复码第 ${groups} 组抄写有误，请对照恢复单改正。`,
};
