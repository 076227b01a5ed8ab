package express.frontdoor;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts together what somebody can do next. */
@Component
class Stepping {

    private final Guide guide;
    private final Further further;

    Stepping(Guide guide, Further further) {
        this.guide = guide;
        this.further = further;
    }

    NextSteps of(Approach approach, Locale language) {
        Answers answers = approach.answers();
        List<NextSteps.Place> places = guide.places(answers, language);
        String town = answers.place().map(Answers.Place::town).orElse("");
        return new NextSteps(
                guide.town(answers),
                places,
                further.practice(answers.wish().step(), language).orElse(null),
                further.meeting(town, language).orElse(null),
                guide.reception(places, answers, language));
    }
}
