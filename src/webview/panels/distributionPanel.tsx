import { BitHistogram } from '../charts/bitHistogram';
import { LinearHistogram } from '../charts/linearHistogram';
import { type Distribution, type Head } from '../charts/props';
import { CheckField } from '../fields';
import { useStore, useTexts } from '../rangeContext';

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly logCounts: boolean;
}

export function DistributionPanel({ head, distribution, logCounts }: Props) {
  const store = useStore();
  const t = useTexts();
  return (
    <>
      <div class="row">
        <CheckField label={t('logCounts')} checked={logCounts} onChange={now => store.look({ logCounts: now })} />
      </div>
      <LinearHistogram head={head} distribution={distribution} logCounts={logCounts} />
      <BitHistogram head={head} distribution={distribution} onControls={change => store.change(change)} />
    </>
  );
}
