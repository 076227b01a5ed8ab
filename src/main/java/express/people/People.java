package express.people;

import express.base.NotFound;
import express.base.Parameters;
import express.base.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people with an account. The database shows a viewer those they work with, and themselves. */
@Repository
@Transactional
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("""
            select id, name, email, language, operator, created_at
            from people.person
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Person.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Person> findByEmail(String email) {
        return jdbc.sql("""
            select id, name, email, language, operator, created_at
            from people.person
            where email = :email
            """)
                .paramSource(Parameters.with("email", Person.normalised(email)))
                .query(Person.class)
                .optional();
    }

    /** Whether somebody may come in: they are not, while their account is deactivated. */
    public boolean isActive(PersonId id) {
        return jdbc.sql("""
            select not exists (
                select from people.deactivation
                where person_id = :id)
            """)
                .paramSource(Parameters.with("id", id))
                .query(Boolean.class)
                .single();
    }

    /** Those of them whom the viewer may see. */
    @Transactional(readOnly = true)
    public List<Person> listAll(List<PersonId> ids) {
        return jdbc.sql("""
            select id, name, email, language, operator, created_at
            from people.person
            where id = any (cast(:ids as uuid[]))
            order by name, id
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(Person.class)
                .list();
    }

    /** How many a search gives at once. */
    public static final int PAGE = 30;

    /** A page of those whose name or address holds what was typed, behind somebody; as far as the viewer may see. */
    @Transactional(readOnly = true)
    public List<Person> search(String typed, @Nullable PersonId after) {
        return jdbc.sql("""
            select id, name, email, language, operator, created_at
            from people.person
            where (position(lower(:typed) in lower(name)) > 0 or position(lower(:typed) in email) > 0)
              and (cast(:after as uuid) is null
                or (lower(name) collate "und-x-icu", id) > (select lower(name), id from people.person where id = :after))
            order by lower(name) collate "und-x-icu", id
            limit :most
            """)
                .paramSource(
                        Parameters.with("typed", typed.replaceAll("\\p{Cc}", "").strip())
                                .and("after", after)
                                .and("most", PAGE))
                .query(Person.class)
                .list();
    }

    List<Person> listActiveOperators() {
        return jdbc.sql("""
            select id, name, email, language, operator, created_at
            from people.person
            where operator
              and not exists (select from people.deactivation where deactivation.person_id = person.id)
            """).query(Person.class).list();
    }

    /** How many accounts the viewer may see, and how many of them are deactivated. */
    public record Count(long all, long deactivated) {}

    @Transactional(readOnly = true)
    public Count count() {
        return jdbc.sql("""
            select count(*) as "all",
                   count(*) filter (
                       where exists (select from people.deactivation where deactivation.person_id = person.id)
                   ) as deactivated
            from people.person
            """).query(Count.class).single();
    }

    /** A new account, or the one that this address has already; two who come at once get the same. */
    public PersonId enter(Person person) {
        jdbc.sql("""
            insert into people.person (id, name, email, language, operator, created_at)
            values (:id, :name, :email, :language, :operator, :createdAt)
            on conflict (email) do nothing
            """).paramSource(Parameters.of(person)).update();
        return find(person.id())
                .or(() -> findByEmail(Optional.ofNullable(person.email()).orElseThrow()))
                .orElseThrow()
                .id();
    }

    /** Makes who else would change or erase the account wait; false if it is gone. */
    boolean hold(PersonId id) {
        return !jdbc.sql("""
            select id
            from people.person
            where id = :id
            for update
            """)
                .paramSource(Parameters.with("id", id))
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** Whether nobody else who is active operates the installation. Of two who go at once the second waits here. */
    boolean isLastOperator(PersonId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.operators', 0))")
                .query()
                .listOfRows();
        return jdbc.sql("""
            select operator
               and not exists (
                select from people.person other
                where other.operator
                  and other.id <> person.id
                  and not exists (select from people.deactivation where deactivation.person_id = other.id))
            from people.person
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Boolean.class)
                .single();
    }

    /** With all that hangs on the account; the last step of an erasure. */
    void erase(PersonId id) {
        jdbc.sql("""
            delete from people.person
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }

    /** Whose address it is from now on; it must be nobody else's. */
    void move(PersonId id, String email) {
        jdbc.sql("""
            update people.person
            set email = :email
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("email", Person.normalised(email)))
                .update();
    }

    public void rename(PersonId id, String name, Locale language) {
        jdbc.sql("""
            update people.person
            set name = :name,
                language = :language
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("name", name).and("language", language))
                .update();
    }
}
