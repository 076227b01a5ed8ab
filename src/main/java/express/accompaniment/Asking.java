package express.accompaniment;

import express.base.Settings;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.ui.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people later how it went, if they still let themselves be asked, on the way that works, in their language. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Asking {

    static final String PURPOSE = "accompaniment-follow-ups";

    private final FollowUps followUps;
    private final Journeys journeys;
    private final Noting noting;
    private final Post post;
    private final Languages languages;
    private final Settings settings;

    Asking(FollowUps followUps, Journeys journeys, Noting noting, Post post, Languages languages, Settings settings) {
        this.followUps = followUps;
        this.journeys = journeys;
        this.noting = noting;
        this.post = post;
        this.languages = languages;
        this.settings = settings;
    }

    void ask(FollowUp it) {
        Optional<CaseFile> journey = journeys.find(new JourneyId(it.journey()));
        if (journey.isEmpty() || !followUps.mayAsk(it.journey())) {
            return;
        }
        Optional<Recipient> to = recipient(it);
        if (to.isEmpty()) {
            followUps.giveUp(it);
            return;
        }
        String language =
                followUps.listTongues(it.journey()).stream().findFirst().orElse("en");
        String path = FollowUpPages.LINK + followUps.ask(it) + "?lang=" + language;
        post.send(to.get(), new FollowUpLetter(path, settings.address().resolve(path)));
        noting.happened(journey.get(), "asked-later", Category.PLAN, it.id());
    }

    private Optional<Recipient> recipient(FollowUp it) {
        Locale language = followUps.listTongues(it.journey()).stream()
                .flatMap(tongue -> languages.find(tongue).stream())
                .findFirst()
                .orElse(Languages.SOURCE);
        return followUps.listReaches(it.journey()).stream()
                .flatMap(reach -> recipient(reach, language))
                .findFirst();
    }

    private static Stream<Recipient> recipient(FollowUps.Reach reach, Locale language) {
        boolean mail = reach.way().equals("EMAIL");
        Channel channel = mail ? Channel.EMAIL : Channel.SMS;
        String address = mail ? reach.reach() : reach.reach().replaceAll("[\\s().-]", "");
        return channel.reaches(address)
                ? Stream.of(new Recipient(null, "", address, channel, language))
                : Stream.empty();
    }
}
