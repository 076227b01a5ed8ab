package express.frontdoor;

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
        Guide.Guided found = guide.lead(answers, language);
        String town = answers.place().map(Answers.Place::town).orElse("");
        return new NextSteps(
                found.town(),
                found.places(),
                further.practice(answers.wish().step(), language).orElse(null),
                further.meeting(town, language).orElse(null),
                found.reception());
    }
}
