-- How long a complaint may wait is said where complaints are kept.

alter table applications.terms drop column answering;
