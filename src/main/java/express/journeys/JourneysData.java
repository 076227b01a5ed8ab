package express.journeys;

import express.base.PersonId;
import express.messaging.Post;
import express.people.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of a newcomer, with all that hangs on them; whoever is erased leaves none. */
@Component
@Transactional
class JourneysData implements PersonalData {

    private static final int MOST = 1_000;

    private final Journeys journeys;
    private final Inside inside;
    private final Beside beside;
    private final Receipts receipts;
    private final LeftBehind left;
    private final Noting noting;

    JourneysData(Journeys journeys, Inside inside, Beside beside, Receipts receipts, LeftBehind left, Noting noting) {
        this.journeys = journeys;
        this.inside = inside;
        this.beside = beside;
        this.receipts = receipts;
        this.left = left;
        this.noting = noting;
    }

    /** Where the file itself is read, and what went to where they can be reached. */
    @Component
    record Inside(Profiles profiles, Consents consents, Timeline timeline, Post post) {

        /** Also what went there before they had an account. */
        void forgetLetters(CaseFile journey) {
            Profile profile = profiles.get(journey);
            String name = profile.called().map(Profile.Name::name).orElse("");
            profile.contacts().stream().flatMap(Reaching::address).forEach(address -> post.forget(address, name));
        }
    }

    @Override
    public String name() {
        return "journeys.file";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Object> files = new ArrayList<>();
        journeys.listOf(person).forEach(journey -> files.add(exported(journey)));
        return files.isEmpty() ? Map.of() : Map.of("files", files);
    }

    Map<String, Object> exported(CaseFile journey) {
        Profile profile = inside.profiles().get(journey);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("holder", receipts.name(journey.holder()));
        file.put("state", journey.state().name());
        file.put("opened", journey.openedAt().toString());
        file.put("names", profile.names().stream().map(Profile.Name::name).toList());
        if (profile.birth() != null) {
            file.put("birth", exported(profile.birth()));
        }
        file.put(
                "contacts",
                profile.contacts().stream()
                        .map(it -> Map.of("way", it.way().name(), "reach", it.reach(), "safe", it.safe()))
                        .toList());
        file.put("languages", profile.tongues().stream().map(this::exported).toList());
        if (profile.residence() != null) {
            file.put("residence", exported(profile.residence()));
        }
        file.put(
                "consents",
                inside.consents().list(journey.id()).stream()
                        .map(it -> receipts.fields(it, journey))
                        .toList());
        file.put(
                "happened",
                inside.timeline().list(journey, MOST).stream()
                        .filter(it -> !it.hidden())
                        .map(it -> Map.of("at", String.valueOf(it.at()), "what", String.valueOf(it.kind())))
                        .toList());
        file.putAll(beside.of(journey).exported());
        return file;
    }

    private static Map<String, Object> exported(Profile.Birth birth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("year", birth.year());
        if (birth.month() != null) {
            fields.put("month", birth.month());
        }
        if (birth.day() != null) {
            fields.put("day", birth.day());
        }
        fields.put("approximate", birth.approximate());
        return fields;
    }

    private Map<String, Object> exported(Profile.Tongue tongue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("language", tongue.language().toLanguageTag());
        fields.put("speaks", tongue.speaks().name());
        if (tongue.reads() != null) {
            fields.put("script", String.valueOf(tongue.script()));
            fields.put("reads", tongue.reads().name());
        }
        return fields;
    }

    private static Map<String, Object> exported(Profile.Residence residence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("country", residence.country());
        fields.put("status", residence.status());
        if (residence.until() != null) {
            fields.put("until", residence.until().toString());
        }
        return fields;
    }

    @Override
    public void erase(PersonId person) {
        journeys.listOf(person).forEach(journey -> {
            left.ask(journey);
            inside.forgetLetters(journey);
            noting.forget(journey.id());
            journeys.remove(journey);
            noting.tell(new JourneysEvents.Erased(journey.id()));
        });
    }
}
