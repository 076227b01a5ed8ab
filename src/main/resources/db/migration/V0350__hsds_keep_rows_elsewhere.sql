-- Rows of tables wait on the disk of the node that reads them until they stand in the document to which they belong: the
-- database only gets what is to be taken.

drop table hsds.staged;
