package express.practices;

import express.base.NotFound;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What modules that refer to practices read of them: how each stands at present, and any version as it was. */
@Repository
@Transactional(readOnly = true)
public class Versions {

    /**
     * A practice at present.
     *
     * @param version the latest
     * @param withdrawnAt since when it is not to be used any more
     */
    public record Standing(
            PracticeId practice,
            String slug,
            int version,
            String country,
            Locale language,
            Map<Locale, String> titles,
            @Nullable Instant withdrawnAt) {

        public String path() {
            return PracticePages.PATH + "/" + slug;
        }

        public String path(int earlier) {
            return path() + "/versions/" + earlier;
        }

        /** In the reader's language where there is one, else as it was written. */
        public String title(Locale reader) {
            return Objects.requireNonNull(titles.get(languageFor(reader)));
        }

        public Locale languageFor(Locale reader) {
            return titles.containsKey(reader) ? reader : language;
        }

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    private static final String STANDING = """
        select practice.id, practice.slug, practice.withdrawn_at, latest.version, latest.card
        from practices.practice
        cross join lateral (
            select version, card
            from practices.publication
            where practice_id = practice.id
            order by version desc
            limit 1) as latest
        """;

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Standing get(String slug) {
        return jdbc.sql(STANDING + "where practice.slug = :slug")
                .paramSource(Parameters.with("slug", slug))
                .query(Versions::standing)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of them that were ever published. */
    public List<Standing> listAll(Collection<PracticeId> practices) {
        return jdbc.sql(STANDING + "where practice.id = any (cast(:practices as uuid[]))")
                .paramSource(Parameters.with(
                        "practices", practices.stream().map(PracticeId::value).toList()))
                .query(Versions::standing)
                .list();
    }

    public Optional<Standing> find(PracticeId practice) {
        return listAll(List.of(practice)).stream().findFirst();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        Entry.Card card = Sheets.readCard(row.getString("card"));
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Standing(
                new PracticeId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getInt("version"),
                card.country(),
                card.language(),
                card.titles(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    public Sheet getSheet(PracticeId practice, int version) {
        return find(practice, version).orElseThrow(NotFound::new).sheet();
    }

    /** Whether a version names this picture or document. */
    boolean show(PracticeId practice, UUID picture) {
        return jdbc.sql("""
            select exists (
                select from practices.publication
                where practice_id = :practice
                  and sheet -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', cast(:picture as text))))
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("picture", picture.toString()))
                .query(Boolean.class)
                .single();
    }

    /** A version without its sheet. */
    record Edition(int version, Instant publishedAt, Publication.Status status) {}

    /** All versions of a practice, latest first. */
    List<Edition> listEditions(PracticeId practice) {
        return jdbc.sql("""
            select version, published_at, status
            from practices.publication
            where practice_id = :practice
            order by version desc
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Edition.class)
                .list();
    }

    Optional<Publication> find(PracticeId practice, int version) {
        return jdbc.sql("""
            select practice_id, version, published_at, status, sheet
            from practices.publication
            where practice_id = :practice
              and version = :version
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("version", version))
                .query(Practices::publication)
                .optional();
    }
}
