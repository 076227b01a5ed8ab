-- An organisation is recognised by its logo, a picture in the module files. Another module's table is not referred to.

alter table directory.organisation add column logo uuid;
grant update (logo) on directory.organisation to "${application}";
