-- Of services and organisations that others gave no terms nothing has to be found by terms.

drop index hsds.remainder_expr_idx;
create index on hsds.remainder using gin ((said -> 'attributes') jsonb_path_ops)
    where kind in ('service', 'organization') and jsonb_exists(said, 'attributes');
