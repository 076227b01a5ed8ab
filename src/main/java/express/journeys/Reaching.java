package express.journeys;

import express.base.PersonId;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Tongue;
import express.messaging.Channel;
import express.messaging.Recipient;
import express.people.Addressees;
import express.ui.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a message reaches somebody who is accompanied: where they let one be left, in the first language that
 * they read and in which there are words for newcomers, otherwise by their account, in the language that they chose there. As
 * {@link Revealing}, or for whoever sees how to reach them.
 */
@Component
@Transactional(readOnly = true)
public class Reaching {

    /**
     * What is known of somebody.
     *
     * @param name may be empty
     * @param tongues what they read stands first
     */
    public record Known(@Nullable PersonId person, String name, List<Contact> contacts, List<Locale> tongues) {}

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
        Profile profile = profiles.get(journey);
        String name = profile.called().map(Profile.Name::name).orElse("");
        return find(new Known(journey.person(), name, profile.contacts(), tongues(profile)));
    }

    /** The same for whoever does not see the file, and was told this much of it. */
    public Optional<Recipient> find(Known known) {
        Locale language = offered(known.tongues()).findFirst().orElse(Languages.SOURCE);
        return known.contacts().stream()
                .filter(Contact::safe)
                .flatMap(contact -> recipient(known, contact, language))
                .findFirst()
                .or(() -> Optional.ofNullable(known.person()).flatMap(addressees::find));
    }

    /** By their account if they have one, for what they read more of there. */
    public Optional<Recipient> findFirstByAccount(CaseFile journey) {
        return Optional.ofNullable(journey.person()).flatMap(addressees::find).or(() -> find(journey));
    }

    private static Stream<Recipient> recipient(Known known, Contact contact, Locale language) {
        Channel channel = switch (contact.way()) {
            case SMS -> Channel.SMS;
            case EMAIL -> Channel.EMAIL;
            case PHONE, MESSENGER, THROUGH -> null;
        };
        String address = address(contact).findFirst().orElse("");
        return channel != null && channel.reaches(address)
                ? Stream.of(new Recipient(known.person(), known.name(), address, channel, language))
                : Stream.empty();
    }

    /** As letters to it are addressed, whichever way is named: the code by which somebody came back went to their telephone. */
    static Stream<String> address(Contact contact) {
        return switch (contact.way()) {
            case SMS, PHONE, MESSENGER -> Stream.of(contact.reach().replaceAll("[\\s()./-]", ""));
            case EMAIL -> Stream.of(contact.reach());
            case THROUGH -> Stream.empty();
        };
    }

    /** The first of theirs in which all pages are there. */
    public Locale language(CaseFile journey) {
        return listLanguages(journey).stream()
                .filter(languages.all()::contains)
                .findFirst()
                .orElse(Languages.SOURCE);
    }

    /** Those of theirs in which there are words for newcomers, what they read first. */
    public List<Locale> listLanguages(CaseFile journey) {
        return offered(tongues(profiles.get(journey))).toList();
    }

    private Stream<Locale> offered(List<Locale> tongues) {
        return tongues.stream().flatMap(tongue -> languages.findForNewcomers(tongue.getLanguage()).stream());
    }

    /** What somebody cannot read is of use only where they know nothing that they can. */
    private static List<Locale> tongues(Profile profile) {
        Predicate<Tongue> unread = tongue -> tongue.reads() == Tongue.Reading.NOT;
        return Stream.concat(
                        profile.tongues().stream().filter(Predicate.not(unread)),
                        profile.tongues().stream().filter(unread))
                .map(Tongue::language)
                .toList();
    }
}
