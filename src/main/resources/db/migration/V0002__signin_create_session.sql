-- Spring Session's tables, so that a signed-in person survives the loss of a node.

create schema signin;
grant usage on schema signin to "${application}";

create table signin.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on signin.session (expiry_time);
create index on signin.session (principal_name);

create table signin.session_attributes (
    session_primary_id char(36) not null references signin.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on signin.session, signin.session_attributes to "${application}";
