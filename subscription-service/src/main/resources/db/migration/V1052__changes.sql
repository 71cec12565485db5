-- The changes of a subscription are read from the audit: by whom or what something was said in a row.

create index audit_subjects on audit using gin (jsonb_path_query_array(new_value, '$[*].subject'));
