package express.policy;

import express.base.NotFound;
import express.base.Parameters;
import express.base.Slugs;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was decided and from which money comes. */
@Repository
@Transactional
class Policies {

    private static final String ALL = """
        select slug, kind, place, title, summary, reference, dated, since, until, status, link, version
        from policy.entry
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Policies(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<Entry> list() {
        return jdbc.sql(ALL + "order by place, slug").query(Policies::entry).list();
    }

    @Transactional(readOnly = true)
    Entry get(String slug) {
        return find(slug).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Entry> find(String slug) {
        if (!Slugs.isOne(slug)) {
            return Optional.empty();
        }
        return jdbc.sql(ALL + "where slug = :slug")
                .paramSource(Parameters.with("slug", slug))
                .query(Policies::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String link = row.getString("link");
        return new Entry(
                row.getString("slug"),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getInt("place"),
                Said.read(row.getString("title")),
                Said.read(row.getString("summary")),
                row.getString("reference"),
                row.getObject("dated", LocalDate.class),
                row.getObject("since", Integer.class),
                row.getObject("until", Integer.class),
                Entry.Status.valueOf(row.getString("status")),
                link == null ? null : URI.create(link),
                row.getInt("version"));
    }

    /** Whether the slug was free; of two who want it at once one gets it. */
    boolean add(Entry entry) {
        return jdbc.sql("""
            insert into policy.entry (
                slug, kind, place, title, summary, reference, dated, since, until, status, link, version, changed_at)
            values (
                :slug, :kind, :place, cast(:title as jsonb), cast(:summary as jsonb), :reference, :dated, :since,
                :until, :status, :link, 1, :now)
            on conflict (slug) do nothing
            """).paramSource(row(entry, null)).update() == 1;
    }

    /** Whether nobody changed it since it was seen. */
    boolean change(Entry entry) {
        return jdbc.sql("""
            update policy.entry
            set title = cast(:title as jsonb),
                summary = cast(:summary as jsonb),
                reference = :reference,
                dated = :dated,
                since = :since,
                until = :until,
                status = :status,
                link = :link,
                version = version + 1,
                changed_at = :now
            where slug = :slug
              and version = :version
            """).paramSource(row(entry, null)).update() == 1;
    }

    /** Counts a change of one of its lines. Whether nobody changed anything of it since it was seen. */
    boolean touch(String slug, int seen) {
        return jdbc.sql("""
            update policy.entry
            set version = version + 1,
                changed_at = :now
            where slug = :slug
              and version = :seen
            """)
                        .paramSource(
                                Parameters.with("slug", slug).and("seen", seen).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it is new, or another one than that which came before and nobody changed by hand. */
    boolean bring(Entry entry, String print) {
        return jdbc.sql("""
            insert into policy.entry (
                slug, kind, place, title, summary, reference, dated, since, until, status, link, print, version,
                changed_at)
            values (
                :slug, :kind, :place, cast(:title as jsonb), cast(:summary as jsonb), :reference, :dated, :since,
                :until, :status, :link, :print, 0, :now)
            on conflict (slug) do update
            set kind = excluded.kind,
                place = excluded.place,
                title = excluded.title,
                summary = excluded.summary,
                reference = excluded.reference,
                dated = excluded.dated,
                since = excluded.since,
                until = excluded.until,
                status = excluded.status,
                link = excluded.link,
                print = excluded.print,
                changed_at = excluded.changed_at
            where entry.version = 0
              and entry.print <> excluded.print
            """).paramSource(row(entry, print)).update() == 1;
    }

    private Parameters row(Entry entry, @Nullable String print) {
        return Parameters.of(entry)
                .and("title", entry.title().json())
                .and("summary", entry.summary().json())
                .and("print", print)
                .and("now", time.instant());
    }
}
