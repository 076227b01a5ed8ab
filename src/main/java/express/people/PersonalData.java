package express.people;

import express.base.PersonId;
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
}
