package express.legal;

import express.TestDatabase;
import express.base.PersonId;
import express.base.Viewer;
import express.people.Kept;
import express.postgres.DatabaseAccess;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** An operator, and something that is kept for a time only. */
final class Sample {

    static final String WHAT = "sample.kept";

    private Sample() {}

    @Component
    static class Papers implements Kept {

        @Override
        public String what() {
            return WHAT;
        }

        @Override
        public int days() {
            return 90;
        }

        @Override
        public int removeBefore(Instant end) {
            return 0;
        }
    }

    static Viewer.Person operator() {
        return new Viewer.Person(PersonId.next(), "Olga", true, Set.of(), Set.of());
    }

    static Viewer.Person somebody() {
        return new Viewer.Person(PersonId.next(), "Amira", false, Set.of(), Set.of());
    }

    /** As if nobody had ever changed the statements and periods; the application itself could not. */
    static void takeBack(Shelf shelf) {
        DatabaseAccess access = TestDatabase.access();
        var owner = JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()));
        var touched = owner.sql(
                        "select distinct text_id from texts.saving where act <> 'BROUGHT' and text_id = any (:ids)")
                .param(
                        "ids",
                        Stream.of(Statement.values())
                                .map(it -> it.text().value())
                                .toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        for (UUID text : touched) {
            owner.sql("delete from texts.saving where text_id = :text")
                    .param("text", text)
                    .update();
            owner.sql("delete from texts.paragraph where text_id = :text")
                    .param("text", text)
                    .update();
        }
        owner.sql("delete from legal.retention where what = :what")
                .param("what", WHAT)
                .update();
        shelf.bring();
    }
}
