-- A machine drafts translations as background work: it reads the draft of which somebody asked for it, and what belongs
-- to that. Who may ask is decided before. What it says goes into texts, which know no readers of their own.

create policy read_by_translation on writing.draft for select
    using (base.background() = 'translation');
