-- How many came in a period, through which channel and to whom.

create index on applications.application (lender_id, submitted_at);
