package express.directory;

import express.base.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The directory as it is leafed through: a page of organisations at a time, by name. */
@Repository
@Transactional(readOnly = true)
class Register {

    static final int PAGE = 20;

    private static final String FITTING = """
        from directory.organisation
        where not exists (select from directory.retirement where organisation_id = organisation.id)
          and (cast(:family as text) is null or family = :family)
          and (cast(:network as text) is null
            or exists (
                select from directory.affiliation
                join directory.network on network.id = affiliation.network_id
                where affiliation.organisation_id = organisation.id
                  and network.slug = :network))
        """;

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many organisations each choice would give, the other choice being kept. */
    record Counts(long all, Map<String, Long> families, Map<String, Long> networks) {}

    record Page(
            List<Organisation> organisations,
            @Nullable Selection previous,
            @Nullable Selection next) {}

    Page page(Selection selection) {
        return selection.before() == null ? forwards(selection) : backwards(selection, selection.before());
    }

    private Page forwards(Selection selection) {
        List<Organisation> found = list(selection, """
              and (not exists (select from directory.organisation where slug = :slug)
                or (lower(name) collate "und-x-icu", slug) > (select lower(name), slug from directory.organisation where slug = :slug))
            order by lower(name) collate "und-x-icu", slug
            limit :most
            """, selection.after());
        List<Organisation> page = found.subList(0, Math.min(PAGE, found.size()));
        boolean known = selection.after() != null && !page.isEmpty();
        return new Page(
                page,
                known ? selection.before(page.getFirst().slug()) : null,
                found.size() > PAGE ? selection.after(page.getLast().slug()) : null);
    }

    private Page backwards(Selection selection, String before) {
        List<Organisation> found = list(selection, """
              and (lower(name) collate "und-x-icu", slug) < (select lower(name), slug from directory.organisation where slug = :slug)
            order by lower(name) collate "und-x-icu" desc, slug desc
            limit :most
            """, before);
        if (found.isEmpty()) {
            return forwards(selection.withoutPlace());
        }
        List<Organisation> page = found.subList(0, Math.min(PAGE, found.size())).reversed();
        return new Page(
                page,
                found.size() > PAGE ? selection.before(page.getFirst().slug()) : null,
                selection.after(page.getLast().slug()));
    }

    private List<Organisation> list(Selection selection, String part, @Nullable String slug) {
        return jdbc.sql("select id, slug, name, family, place, country, website, description, logo\n" + FITTING + part)
                .paramSource(parameters(selection).and("slug", slug).and("most", PAGE + 1))
                .query(Organisation.class)
                .list();
    }

    private static Parameters parameters(Selection selection) {
        return Parameters.with("family", selection.family()).and("network", selection.network());
    }

    Counts counts(Selection selection) {
        return new Counts(
                jdbc.sql("select count(*)\n" + FITTING)
                        .paramSource(parameters(selection))
                        .query(Long.class)
                        .single(),
                count(
                        "select family as of, count(*) as number\n" + FITTING + "group by family",
                        selection.withoutFamily()),
                count("""
                    select network.slug as of, count(*) as number
                    from directory.organisation
                    join directory.affiliation on affiliation.organisation_id = organisation.id
                    join directory.network on network.id = affiliation.network_id
                    where (cast(:family as text) is null or family = :family)
                      and not exists (
                          select from directory.retirement
                          where retirement.organisation_id = organisation.id)
                    group by network.slug
                    """, selection.withoutNetwork()));
    }

    private record Number(String of, long number) {}

    private Map<String, Long> count(String sql, Selection selection) {
        return jdbc.sql(sql).paramSource(parameters(selection)).query(Number.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Number::of, Number::number));
    }
}
