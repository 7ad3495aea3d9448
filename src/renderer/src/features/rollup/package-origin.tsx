import { Button } from 'antd';
import { useState } from 'react';
import { chineseDay } from '../../../../text/chinese-day.ts';
import { findingSentence, packageTypeLabels } from '../../../../text/package-verdicts.ts';
import { opensslCommands, originTexts as texts } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { DigitGroups } from '../../components/digit-groups.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileLink } from '../../components/file-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import { keyRevokedWords } from '../../../../text/key-revoked.ts';
import { StateTag } from '../../components/state-tag.tsx';
import { host } from '../../host/this-host.ts';

type Origin = Awaited<ReturnType<typeof api.cross.getOrigin>>;

/** The package something came in: what it is, who signed it, who compared the key with paper, and its original. */
export const PackageOrigin = ({ digest }: { digest: string }) => {
  const origin = useQuery(() => api.cross.getOrigin({ digest }), [digest]);
  const { units } = useTaskSettings();
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.name ?? code;
  if (origin.kind === 'loading') return <Loading />;
  if (origin.kind === 'refused') return <ErrorBar error={origin.error} />;
  const { type, unit, cycle, submissionNo, claimedAt, heldAt, state, authenticity, findings, signer, enclosing } =
    origin.data;
  return (
    <section aria-label={texts.title}>
      <dl className="whole-risk">
        <dt>{texts.package}</dt>
        <dd>{texts.packageWords(packageTypeLabels[type], cycle, submissionNo)}</dd>
        <dt>{texts.sender}</dt>
        <dd>{unitName(unit)}</dd>
        <dt>{texts.digest}</dt>
        <dd className="digest">{(digest.match(/.{8}/gu) ?? []).join(' ')}</dd>
        <dt>{texts.verdict}</dt>
        <dd>
          <StateTag tone={authenticity === 'pass' ? 'good' : 'attention'}>{texts.verdicts[authenticity]}</StateTag>
          {findings.map((finding) => (
            <div key={finding.code}>{findingSentence(finding as Parameters<typeof findingSentence>[0])}</div>
          ))}
        </dd>
        <SignerLines signer={signer} unitName={unitName} />
        <dt>{texts.enclosing}</dt>
        <dd>
          {enclosing.length === 0
            ? texts.notEnclosed
            : enclosing.map((one) => (
                <div key={one.digest}>
                  {texts.enclosingWords(unitName(one.unit), one.submissionNo, texts.states[one.state])}
                </div>
              ))}
        </dd>
        <dt>{texts.claimedAt}</dt>
        <dd>{localTime(claimedAt)}</dd>
        <dt>{texts.heldAt}</dt>
        <dd>{localTime(heldAt)}</dd>
        <dt>{texts.state}</dt>
        <dd>{texts.states[state]}</dd>
      </dl>
      <SignedOriginal digest={digest} />
    </section>
  );
};

type SignerProps = { signer: Origin['signer']; unitName(code: string): string };

const SignerLines = ({ signer, unitName }: SignerProps) => {
  if (signer === null)
    return (
      <>
        <dt>{texts.signer}</dt>
        <dd>{texts.noSigner}</dd>
      </>
    );
  const { keyCode, serial, checkedBy, checkedOn, revocation, voucher } = signer;
  return (
    <>
      <dt>{texts.signer}</dt>
      <dd>{unitName(signer.unit)}</dd>
      <dt>{texts.keyCode}</dt>
      <dd>
        <DigitGroups code={keyCode} />
      </dd>
      <dt>{texts.serial}</dt>
      <dd className="digest">{serial ?? texts.noSerial}</dd>
      <dt>{texts.checked}</dt>
      <dd>
        {checkedBy === null || checkedOn === null
          ? texts.notChecked
          : texts.checkedWords(checkedBy, chineseDay(checkedOn))}
        {voucher !== null && (
          <div>{texts.voucher(unitName(voucher.by), voucher.checkedBy, chineseDay(voucher.on))}</div>
        )}
        {revocation !== null && <div className="bad">{keyRevokedWords(revocation)}</div>}
      </dd>
    </>
  );
};

/** The container as it was signed, and how to check it without this program. */
const SignedOriginal = ({ digest }: { digest: string }) => {
  const [files, setFiles] = useState<{ id: string; name: string; sizeBytes: number }[]>([]);
  const write = useCommand(async () => {
    const { folder } = await api.files.createScratch({});
    return (await api.cross.writeOriginal({ digest, folder })).files;
  });
  const open = useCommand((id: string) => host.openFile(id));
  const exportIt = async () => {
    const written = await write.run(undefined);
    if (written !== undefined) setFiles(written);
  };
  return (
    <>
      <Button loading={write.isRunning} onClick={() => void exportIt()}>
        {texts.export}
      </Button>
      <ErrorBar error={write.error ?? open.error} onClose={() => (write.clear(), open.clear())} />
      {files.length > 0 && (
        <>
          {files.map((file) => (
            <FileLink key={file.id} name={file.name} sizeBytes={file.sizeBytes} onOpen={() => void open.run(file.id)} />
          ))}
          <h4>{texts.openssl}</h4>
          <p className="hint">{texts.opensslAdvice}</p>
          <pre className="openssl" tabIndex={0} aria-label={texts.openssl}>
            {opensslCommands(files[0]?.name ?? '')}
          </pre>
        </>
      )}
    </>
  );
};
