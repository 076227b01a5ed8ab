package express.collections;

import express.base.Parameters;
import express.practices.PracticeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lies in collections, in the order that their owners gave it. */
@Repository
@Transactional
class Choices {

    /** So many can still be carried on a study visit, and printed while somebody waits. */
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Collections collections;

    Choices(JdbcClient jdbc, Collections collections) {
        this.jdbc = jdbc;
        this.collections = collections;
    }

    @Transactional(readOnly = true)
    List<Choice> list(CollectionId collection) {
        return jdbc.sql("""
            select practice_id as practice, note
            from collections.choice
            where collection_id = :collection
            order by place
            """)
                .paramSource(Parameters.with("collection", collection.value()))
                .query(Choice.class)
                .list();
    }

    /** Puts a practice at the end, or says something else about one that lies there; false if no room is left. */
    boolean put(CollectionId collection, PracticeId practice, String note) {
        collections.change(collection);
        return say(collection, practice, note) || add(collection, practice, note);
    }

    /** Says something else about a practice; false if it does not lie there. */
    boolean change(CollectionId collection, PracticeId practice, String note) {
        collections.change(collection);
        return say(collection, practice, note);
    }

    private boolean say(CollectionId collection, PracticeId practice, String note) {
        return jdbc.sql("""
            update collections.choice
            set note = :note
            where collection_id = :collection
              and practice_id = :practice
            """)
                        .paramSource(of(collection, practice).and("note", note))
                        .update()
                > 0;
    }

    private boolean add(CollectionId collection, PracticeId practice, String note) {
        return jdbc.sql("""
            insert into collections.choice (collection_id, practice_id, place, note)
            select :collection, :practice, coalesce(max(place), 0) + 1, :note
            from collections.choice
            where collection_id = :collection
            having count(*) < :most
            """)
                        .paramSource(of(collection, practice).and("note", note).and("most", MOST))
                        .update()
                > 0;
    }

    void take(CollectionId collection, PracticeId practice) {
        collections.change(collection);
        jdbc.sql("""
            delete from collections.choice
            where collection_id = :collection
              and practice_id = :practice
            """).paramSource(of(collection, practice)).update();
    }

    /** Lets a practice change places with the one before it; the first stays where it is. */
    void raise(CollectionId collection, PracticeId practice) {
        collections.change(collection);
        jdbc.sql("""
            with raised as (
                select place
                from collections.choice
                where collection_id = :collection
                  and practice_id = :practice),
            before as (
                select max(place) as place
                from collections.choice
                where collection_id = :collection
                  and place < (select place from raised))
            update collections.choice
            set place = case when place = (select place from raised)
                    then (select place from before)
                    else (select place from raised) end
            where collection_id = :collection
              and (select place from before) is not null
              and place in ((select place from raised), (select place from before))
            """).paramSource(of(collection, practice)).update();
    }

    private static Parameters of(CollectionId collection, PracticeId practice) {
        return Parameters.with("collection", collection.value()).and("practice", practice.value());
    }
}
