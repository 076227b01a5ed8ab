package express;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table is personal if it refers to a person, or if a column of it is a way to reach somebody. One that holds such a
 * thing and still is for everybody says why in a comment of its own that begins with {@code public:}.
 */
@ModuleTest
class MigrationsTest {

    private static final List<Path> MIGRATIONS = Sources.list("src/main/resources/db/migration", ".sql");

    private static final String PERSONAL = """
        select format('%I.%I', space.nspname, personal.relname)
        from pg_class personal
        join pg_namespace space on space.oid = personal.relnamespace
        where personal.relkind in ('r', 'p')
          and space.nspname !~ '^(pg_|information_schema$|migrations$)'
          and coalesce(obj_description(personal.oid, 'pg_class'), '') not like 'public:%'
          and (personal.oid = to_regclass('people.person')
            or exists (select from pg_constraint link
                       where link.conrelid = personal.oid and link.confrelid = to_regclass('people.person'))
            or exists (select from pg_attribute reach
                       where reach.attrelid = personal.oid
                         and reach.attname ~ '(^|_)(e?mail|phone|address|recipient|family_name|given_name)$'))
        """;

    @Autowired
    JdbcClient application;

    @Test
    void areNumberedAndNamedAfterAModule() {
        var name = Pattern.compile("V(\\d{4})__([a-z]+)_[a-z0-9_]+\\.sql");
        assertThat(MIGRATIONS).allSatisfy(file -> {
            var read = name.matcher(file.getFileName().toString());
            assertThat(read.matches()).isTrue();
            assertThat(Sources.moduleExists(read.group(2))).isTrue();
            assertThat(Sources.text(file)).as("says why").startsWith("-- ");
        });
        assertThat(MIGRATIONS.stream().map(file -> file.getFileName().toString().substring(0, 5)))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepEachModuleToItsOwnSchema() {
        var schema =
                Pattern.compile("(?i)\\b(?:from|join|into|update|using|only|truncate|table)\\s+([a-z]+)\\.[a-z_]+");
        for (Compiled type : Compiled.all()) {
            var read = type.texts().stream()
                    .flatMap(text -> schema.matcher(text).results().map(found -> found.group(1)));
            assertThat(read.filter(Sources::moduleExists))
                    .as("schemas that " + type.module() + "." + type.name() + " reads")
                    .isSubsetOf(type.module(), "base");
        }
    }

    @Test
    void linkOnlyToPeopleTheDirectoryAndJourneys() {
        assertThat(list("""
            select conname || ' of ' || conrelid::regclass
            from pg_constraint
            join pg_class child on child.oid = conrelid
            join pg_class parent on parent.oid = confrelid
            where contype = 'f'
              and child.relnamespace <> parent.relnamespace
              and parent.relnamespace::regnamespace::text not in ('people', 'directory', 'journeys')
            """)).isEmpty();
    }

    /** A partial index does not count, unless it only leaves out the rows that refer to nothing. */
    @Test
    void findByAnIndexWhatGoesWithARow() {
        assertThat(list("""
            select link.conrelid::regclass || ' ' || link.conname
            from pg_constraint link
            where link.contype = 'f'
              and link.confdeltype in ('c', 'n')
              and not exists (
                select from pg_index own
                join pg_attribute first on first.attrelid = own.indrelid and first.attnum = own.indkey[0]
                where own.indrelid = link.conrelid
                  and coalesce(pg_get_expr(own.indpred, own.indrelid), '')
                    in ('', format('(%I IS NOT NULL)', first.attname))
                  and own.indkey[0] = any (link.conkey)
                  and (cardinality(link.conkey) = 1
                    or own.indkey[0] <> link.conkey[1]
                    or own.indkey[1] = any (link.conkey)))
            order by 1
            """)).as("links that a deletion looks for row by row").isEmpty();
    }

    @Test
    void guardEveryPersonalTableByRow() {
        assertThat(list(PERSONAL + """
              and not (personal.relrowsecurity
                   and personal.relforcerowsecurity
                   and exists (select from pg_policy where polrelid = personal.oid))
            """))
                .as("personal tables without row-level security")
                .isEmpty();
    }

    @Test
    void showNobodyAPersonalRow() {
        for (String table : list(PERSONAL + " and has_table_privilege(personal.oid, 'select')")) {
            assertThat(list("select '%s' from %s".formatted(table, table))).isEmpty();
        }
    }

    @Test
    void leaveTheApplicationWithoutPower() {
        assertThat(list("select deptype::text from pg_shdepend where deptype = 'o' and refobjid ="
                        + " current_user::regrole"))
                .as("owned by the application")
                .isEmpty();
        assertThat(list("""
            select rolname
            from pg_roles
            where pg_has_role(rolname, 'member')
              and (rolname <> current_user or rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
            """)).as("roles with power").isEmpty();
    }

    private List<String> list(String query) {
        return application.sql(query).query(String.class).list();
    }
}
