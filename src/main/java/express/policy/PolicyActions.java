package express.policy;

import express.base.Parameters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The actions of policies, for modules that cite them. */
@Repository
@Transactional(readOnly = true)
public class PolicyActions {

    private static final String ALL = """
        select line.id, line.words, entry.slug, entry.title
        from policy.line
        join policy.entry on entry.slug = line.entry_slug
        where line.kind = 'ACTION'
        """;

    private final JdbcClient jdbc;

    PolicyActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that can be cited today, policy by policy. */
    public List<PolicyAction> list(Locale reader) {
        return jdbc.sql(ALL + """
              and line.removed_at is null
            order by entry.place, entry.slug, line.place, line.id
            """).query(Row.class).list().stream()
                .map(row -> row.action(reader))
                .toList();
    }

    /** Those of them that there ever were: what was cited keeps its name. */
    public List<PolicyAction> listAll(Collection<PolicyActionId> ids, Locale reader) {
        return jdbc
                .sql(ALL + "  and line.id = any (cast(:ids as uuid[]))")
                .paramSource(Parameters.with(
                        "ids", ids.stream().map(PolicyActionId::value).toList()))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.action(reader))
                .toList();
    }

    private record Row(PolicyActionId id, String words, String slug, String title) {

        PolicyAction action(Locale reader) {
            Said said = Said.read(words);
            return new PolicyAction(
                    id,
                    said.in(reader),
                    said.languageFor(reader),
                    Said.read(title).in(reader),
                    PolicyPages.PATH + "/" + slug + "#" + id);
        }
    }
}
