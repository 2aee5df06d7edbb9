import { EditorFrame } from '../admin/EditorFrame.tsx';
import type { EditorProps } from '../admin/editor.ts';
import { readCalendar } from '../contents/settings.ts';
import { CalendarPreview } from './CalendarPreview.tsx';
import { calendarText } from './calendarTexts.ts';
import { HolidaysTab } from './HolidaysTab.tsx';
import { HoursTab } from './HoursTab.tsx';

/** Working hours and holidays of an office. */
export function CalendarEditor({ json, onChange }: EditorProps) {
  const content = readCalendar(json);
  return (
    <EditorFrame
      tabs={[
        {
          key: 'hours',
          label: calendarText('hours'),
          paths: ['label', 'timeZone', 'week'],
          view: <HoursTab content={content} onChange={onChange} />,
        },
        {
          key: 'holidays',
          label: calendarText('holidays'),
          paths: ['holidays'],
          view: (
            <HolidaysTab
              holidays={content.holidays}
              onChange={(holidays) => onChange({ ...content, holidays })}
            />
          ),
        },
      ]}
      preview={<CalendarPreview content={content} />}
    />
  );
}
