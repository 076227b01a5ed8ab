package express.people;

import express.base.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one module holds about people. It can say why it does, give it to the person, and erase it. Modules declare
 * theirs as beans; they are called as the background work {@code personal-data}, which their policies let through.
 */
public interface PersonalData {

    /**
     * A name such as {@code people.account}. Under it stand four messages, of which the record of processing is made:
     * {@code .what} is held, {@code .why}, on which legal {@code .basis}, and {@code .who} receives it.
     */
    String name();

    /** All that is held about somebody, made of maps, lists, texts, numbers and truth values; empty if nothing is. */
    Map<String, Object> export(PersonId person);

    void erase(PersonId person);

    /**
     * What has to stay for some time when somebody is erased.
     *
     * @param key of a sentence that takes what it is about and the day
     */
    record Stay(String key, String about, LocalDate until) {}

    default List<Stay> stays(PersonId person, Locale reader) {
        return List.of();
    }
}
