package express.accompaniment;

import express.journeys.CaseFile;
import express.messaging.Channel;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import express.ui.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How somebody who was accompanied is written to later: where messages arrive, or by their account. */
@Component
record Ways(FollowUps followUps, Addressees addressees, Languages languages, Post post) {

    /** Nothing, where somebody has to call them: a number that was given as a telephone may be a land line. */
    Optional<Recipient> find(CaseFile journey) {
        Locale language = followUps.listTongues(journey.id().value()).stream()
                .flatMap(tongue -> languages.findForNewcomers(tongue).stream())
                .findFirst()
                .orElse(Languages.SOURCE);
        return followUps.listReaches(journey.id().value()).stream()
                .flatMap(reach -> recipient(reach, language))
                .findFirst()
                .or(() -> Optional.ofNullable(journey.person()).flatMap(addressees::find));
    }

    void send(Recipient to, Letter letter) {
        post.send(to, letter);
    }

    private static Stream<Recipient> recipient(FollowUps.Reach reach, Locale language) {
        boolean mail = reach.way().equals("EMAIL");
        Channel channel = mail ? Channel.EMAIL : Channel.SMS;
        String address = mail ? reach.reach() : reach.reach().replaceAll("[\\s()./-]", "");
        return channel.reaches(address)
                ? Stream.of(new Recipient(null, "", address, channel, language))
                : Stream.empty();
    }
}
