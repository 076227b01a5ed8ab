-- What is unfilled depends on who called it off, also for whoever counts a month.
create policy counted_in_month on interpreting.cancellation for select using ((select base.background()) = 'invoicing');
