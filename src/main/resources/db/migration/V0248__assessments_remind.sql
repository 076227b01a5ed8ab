-- Those who have not begun to answer are asked once more before a round closes. The work that does it learns who has begun,
-- and nothing of what they said.

create table assessments.reminder (
    network_id uuid not null,
    assessment_id uuid not null,
    sent_at timestamptz not null,
    primary key (network_id, assessment_id),
    foreign key (network_id, assessment_id) references assessments.assessment on delete cascade
);
alter table assessments.reminder enable row level security;
alter table assessments.reminder force row level security;
create policy kept_by on assessments.reminder using (base.background() = 'assessments-reminding');
grant select, insert on assessments.reminder to "${application}";

create policy reminded_of on assessments.assessment for select
    using (base.background() = 'assessments-reminding');
create policy spared_by on assessments.respondent for select
    using (base.background() = 'assessments-reminding');
