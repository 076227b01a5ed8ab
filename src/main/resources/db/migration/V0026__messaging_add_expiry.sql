-- A code is of no use when it has run out: its letter is then given up instead of being handed over a day late.

alter table messaging.letter add column expires_at timestamptz;
