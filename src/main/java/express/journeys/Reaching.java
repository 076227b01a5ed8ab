package express.journeys;

import express.journeys.Profile.Contact;
import express.journeys.Profile.Tongue;
import express.messaging.Channel;
import express.messaging.Recipient;
import express.people.Addressees;
import express.ui.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way by which a message reaches somebody, in a language in which there are words for them; as {@link Revealing}, or for
 * whoever sees how to reach them.
 */
@Component
@Transactional(readOnly = true)
public class Reaching {

    private final Profiles profiles;
    private final Addressees addressees;
    private final Languages languages;

    Reaching(Profiles profiles, Addressees addressees, Languages languages) {
        this.profiles = profiles;
        this.addressees = addressees;
        this.languages = languages;
    }

    /** Nothing, where somebody has to call or tell them, or where others could read it. */
    public Optional<Recipient> find(CaseFile journey) {
        return find(journey, languages::find);
    }

    /** The same for what is written in all languages of pages for newcomers. */
    public Optional<Recipient> findForNewcomers(CaseFile journey) {
        return find(journey, languages::findForNewcomers);
    }

    private Optional<Recipient> find(CaseFile journey, Function<String, Optional<Locale>> offered) {
        Profile profile = profiles.get(journey);
        Locale language = language(profile, offered);
        String name = profile.called().map(Profile.Name::name).orElse("");
        return profile.contacts().stream()
                .filter(Contact::safe)
                .flatMap(contact -> recipient(journey, contact, name, language))
                .findFirst()
                .or(() -> Optional.ofNullable(journey.person()).flatMap(addressees::find));
    }

    private static Stream<Recipient> recipient(CaseFile journey, Contact contact, String name, Locale language) {
        Channel channel = switch (contact.way()) {
            case SMS -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
            case PHONE, MESSENGER, THROUGH -> null;
        };
        String address = channel == Channel.SMS ? contact.reach().replaceAll("[\\s()./-]", "") : contact.reach();
        return channel != null && channel.reaches(address)
                ? Stream.of(new Recipient(journey.person(), name, address, channel, language))
                : Stream.empty();
    }

    /** The first of theirs in which there are words. */
    public Locale language(CaseFile journey) {
        return language(profiles.get(journey), languages::find);
    }

    /** What somebody cannot read is of use only where they know nothing that they can. */
    private static Locale language(Profile profile, Function<String, Optional<Locale>> offered) {
        Predicate<Tongue> unread = tongue -> tongue.reads() == Tongue.Reading.NOT;
        return Stream.concat(
                        profile.tongues().stream().filter(Predicate.not(unread)),
                        profile.tongues().stream().filter(unread))
                .flatMap(tongue -> offered.apply(tongue.language().getLanguage()).stream())
                .findFirst()
                .orElse(Languages.SOURCE);
    }
}
