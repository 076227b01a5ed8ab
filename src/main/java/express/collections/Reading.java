package express.collections;

import express.practices.Catalogue;
import express.practices.Catalogue.Item;
import express.practices.PracticeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A collection as somebody reads it.
 *
 * @param chosen a practice that nobody knows any more is left out
 */
record Reading(Collected collection, List<Chosen> chosen) {

    record Chosen(Item practice, String note) {}

    List<Chosen> inUse() {
        return chosen.stream().filter(it -> !it.practice().withdrawn()).toList();
    }

    List<Chosen> withdrawn() {
        return chosen.stream().filter(it -> it.practice().withdrawn()).toList();
    }

    /** Another one as soon as the collection or one of its practices is another one. */
    Object edition() {
        return Stream.concat(
                        Stream.of(collection),
                        chosen.stream().map(it -> it.practice().edition()))
                .toList();
    }

    /** Where collections are read. */
    @Component
    static class Room {

        private final Collections collections;
        private final Choices choices;
        private final Catalogue catalogue;

        Room(Collections collections, Choices choices, Catalogue catalogue) {
            this.collections = collections;
            this.choices = choices;
            this.catalogue = catalogue;
        }

        Reading read(CollectionId id, Locale reader) {
            Collected collection = collections.get(id);
            List<Choice> chosen = choices.list(id);
            Map<PracticeId, Item> known =
                    catalogue.listAll(chosen.stream().map(Choice::practice).toList(), reader).stream()
                            .collect(Collectors.toMap(Item::id, Function.identity()));
            return new Reading(
                    collection,
                    chosen.stream()
                            .filter(choice -> known.containsKey(choice.practice()))
                            .map(choice -> new Chosen(known.get(choice.practice()), choice.note()))
                            .toList());
        }
    }
}
