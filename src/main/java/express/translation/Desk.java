package express.translation;

import static java.util.stream.Collectors.groupingBy;

import express.base.NotFound;
import express.base.PersonId;
import express.people.People;
import express.people.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts beside each text who vouches for it and what would be better. */
@Component
@Transactional
class Desk {

    private final Wordings wordings;
    private final Confirmations confirmations;
    private final Proposals proposals;
    private final People people;

    Desk(Wordings wordings, Confirmations confirmations, Proposals proposals, People people) {
        this.wordings = wordings;
        this.confirmations = confirmations;
        this.proposals = proposals;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public List<Line> list(Locale language) {
        Map<String, Confirmation> confirmed =
                confirmations.list(language).stream().collect(Collectors.toMap(Confirmation::key, Function.identity()));
        Map<String, List<Proposal>> proposed = proposals.list(language).stream().collect(groupingBy(Proposal::key));
        Map<PersonId, String> names = new HashMap<>();
        return wordings.list(language).stream()
                .map(it -> new Line(
                        it,
                        confirmed.get(it.key()),
                        name(confirmed.get(it.key()), names),
                        proposed.getOrDefault(it.key(), List.of())))
                .toList();
    }

    private String name(@Nullable Confirmation confirmation, Map<PersonId, String> names) {
        return confirmation == null ? "" : name(confirmation.confirmedBy(), names);
    }

    /** As far as the reader may see it. */
    private String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null
                ? ""
                : names.computeIfAbsent(
                        person, it -> people.find(it).map(Person::name).orElse(""));
    }

    /** Who vouched for a text before. */
    @Transactional(readOnly = true)
    public List<Former> listFormer(Wording wording) {
        Map<PersonId, String> names = new HashMap<>();
        return confirmations.listEnded(wording).stream()
                .map(it -> new Former(name(it.confirmedBy(), names), it.confirmedAt(), it.endedAt()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Line get(Locale language, String key) {
        return list(language).stream()
                .filter(it -> it.wording().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void confirm(Locale language, Collection<String> tickets, PersonId reader) {
        list(language).stream()
                .filter(it -> tickets.contains(it.ticket()))
                .forEach(it -> confirmations.confirm(it.wording(), reader));
    }

    void propose(Wording wording, String words, PersonId person) {
        proposals.propose(wording, words, person);
    }

    void takeBack(Wording wording) {
        confirmations.takeBack(wording);
    }
}
