package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The names of borrowers as they are looked for. What it costs to find one does not grow with the number of loans. */
@Repository
@Transactional
class Names {

    private static final int MANY = 1_000;

    /** Behind all letters and digits. */
    private static final String END = "{";

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A loan with the name under its contract. */
    record Named(UUID id, int number, String called) {}

    private record Key(UUID loan, String plain) {}

    private record Word(UUID loan, int number, String word) {}

    /** Of loans whose names nobody looked at before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(OrganisationId lender, List<Named> loans) {
        jdbc.sql("""
            update loans.loan
            set plain = told.plain
            from unnest(cast(cast(:loan as text[]) as uuid[]), cast(:plain as text[])) as told (id, plain)
            where loan.lender_id = :lender and loan.id = told.id
            """)
                .paramSource(Parameters.each(
                                loans.stream()
                                        .map(it -> new Key(it.id(), Plain.of(it.called())))
                                        .toList(),
                                Key.class)
                        .and("lender", lender))
                .update();
        List<Word> words = new ArrayList<>();
        loans.forEach(it -> Plain.words(it.called()).forEach(word -> words.add(new Word(it.id(), it.number(), word))));
        if (!words.isEmpty()) {
            jdbc.sql("""
                insert into loans.word (lender_id, loan_id, number, word)
                select :lender, told.*
                from unnest(
                    cast(cast(:loan as text[]) as uuid[]), cast(cast(:number as text[]) as int[]), cast(:word as text[]))
                    as told
                """)
                    .paramSource(Parameters.each(words, Word.class).and("lender", lender))
                    .update();
        }
    }

    /** Who has loans of before there were such names. */
    @Transactional(readOnly = true)
    public List<OrganisationId> listLenders() {
        return jdbc
                .sql("select distinct lender_id from loans.loan where plain is null")
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .toList();
    }

    /** Looks at some of those; whether there may be more. */
    public boolean catchUp(OrganisationId lender) {
        List<Named> loans = jdbc.sql("""
            select id, number, called
            from loans.loan
            where lender_id = :lender and plain is null
            order by id
            limit :most
            for update skip locked
            """)
                .paramSource(Parameters.with("lender", lender).and("most", MANY))
                .query(Named.class)
                .list();
        if (!loans.isEmpty()) {
            keep(lender, loans);
        }
        return loans.size() == MANY;
    }

    /**
     * Of loans that are over and whose borrower was erased; what runs again is looked at again. They are of all lenders, so what
     * somebody has in hand is left for the next time.
     */
    public void forget() {
        jdbc.sql("""
            with back as (
                select lender_id, id
                from loans.loan
                where forgotten_on is not null and state in ('RUNNING', 'WITHDRAWN', 'WRITTEN_OFF') and plain = ''
                for no key update skip locked)
            update loans.loan
            set plain = null
            from back
            where loan.lender_id = back.lender_id and loan.id = back.id
            """).update();
        jdbc.sql("""
            with ended as (
                select lender_id, id
                from loans.loan
                where forgotten_on is not null and state in ('AGREED', 'REPAID', 'CALLED_OFF') and plain <> ''
                for no key update skip locked),
            gone as (
                update loans.loan
                set plain = ''
                from ended
                where loan.lender_id = ended.lender_id and loan.id = ended.id
                returning loan.lender_id, loan.id)
            delete from loans.word
            using gone
            where word.lender_id = gone.lender_id and word.loan_id = gone.id
            """).update();
    }

    /** A loan whose borrower has a word in their name that begins as asked. */
    record Hit(UUID loan, String word, int number) {}

    /**
     * By how words of a name begin, in the order of the word that is told longest: the index is read from behind the last one
     * on. Of a loan that is over, whose borrower was erased, there is no name to find.
     */
    @Transactional(readOnly = true)
    public List<Hit> find(OrganisationId lender, List<String> typed, String after, int number) {
        List<String> words = typed.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        String first = words.getFirst();
        return jdbc.sql("""
            select word.loan_id as loan, word.word, word.number
            from loans.word
            join loans.loan on loan.lender_id = word.lender_id and loan.id = word.loan_id
            where word.lender_id = :lender
              and word.word >= :from
              and word.word < :until
              and (word.word, word.number) > (:after, :number)
              and (loan.forgotten_on is null or loan.state in ('RUNNING', 'WITHDRAWN', 'WRITTEN_OFF'))
              and (
                  select count(*)
                  from loans.word sooner
                  where sooner.lender_id = word.lender_id
                    and sooner.loan_id = word.loan_id
                    and sooner.word >= :from
                    and sooner.word < word.word) = 0
              and (
                  select coalesce(bool_and(exists (
                      select from loans.word also
                      where also.lender_id = word.lender_id
                        and also.loan_id = word.loan_id
                        and also.word >= other.typed
                        and also.word < other.typed || :end)), true)
                  from unnest(cast(:others as text[])) as other (typed))
            order by word.word, word.number
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("from", first)
                        .and("until", first + END)
                        .and("after", after)
                        .and("number", number)
                        .and("others", words.subList(1, words.size()))
                        .and("end", END)
                        .and("most", Loans.PAGE + 1))
                .query(Hit.class)
                .list();
    }
}
