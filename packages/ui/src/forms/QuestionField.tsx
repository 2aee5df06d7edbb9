import { choicesOf, kindOfField, mostRadios } from './fieldKinds.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { ListField } from './ListField.tsx';
import { MomentField } from './MomentField.tsx';
import { NumberField } from './NumberField.tsx';
import type { QuestionProps } from './question.ts';
import { TextField } from './TextField.tsx';
import { YesNoField } from './YesNoField.tsx';

/** One question, drawn by its kind. */
export function QuestionField(props: QuestionProps) {
  const { field } = props.question;
  switch (kindOfField(field)) {
    case 'NUMBER':
    case 'WHOLE_NUMBER':
      return <NumberField {...props} />;
    case 'YES_NO':
      return <YesNoField {...props} />;
    case 'MOMENT':
      return <MomentField {...props} />;
    case 'ONE_OF':
      return choicesOf(field).length > mostRadios ? <ListField {...props} /> : <ChoiceField {...props} />;
    case 'SEVERAL_OF':
      return <ChoicesField {...props} />;
    default:
      return <TextField {...props} />;
  }
}
