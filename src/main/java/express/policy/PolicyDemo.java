package express.policy;

import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In a demonstration there are two invented calls, which say that they are. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class PolicyDemo {

    private static final String OPERATOR = "otto@express.example";
    private static final Said INVENTED = said(
            "Invented for this demonstration: nobody pays anything here.",
            "Inventé pour cette démonstration : personne ne paie rien ici.",
            "مخترَعة لهذا العرض: لا أحد يدفع شيئًا هنا.");
    private static final int AHEAD = 45;
    private static final int BEHIND = 60;

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Calls calls;
    private final Keeping keeping;
    private final InstantSource time;

    PolicyDemo(Entrance entrance, People people, Viewers viewers, Calls calls, Keeping keeping, InstantSource time) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.calls = calls;
        this.keeping = keeping;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        entrance.look(() -> people.findByEmail(OPERATOR))
                .flatMap(operator -> viewers.find(operator.id()))
                .ifPresent(operator -> Acting.as(operator, () -> {
                    call(operator);
                    return null;
                }));
    }

    private void call(Viewer operator) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        if (calls.listOpen(today).isEmpty() && calls.listFading(today).isEmpty()) {
            call(
                    operator,
                    "amif",
                    said(
                            "Local authorities that give advice to newcomers",
                            "Autorités locales qui conseillent les nouveaux arrivants",
                            "سلطات محلية تقدّم المشورة للقادمين الجدد"),
                    today.plusDays(AHEAD));
            call(
                    operator,
                    "esf-plus",
                    said(
                            "First steps into work of one’s own",
                            "Premiers pas vers une activité à soi",
                            "خطوات أولى نحو عمل خاص"),
                    today.minusDays(BEHIND));
        }
    }

    /** Of several nodes the second writes the same again. */
    private void call(Viewer operator, String fund, Said title, LocalDate deadline) {
        keeping.put(operator, new Call(StarterPolicies.named("demo", fund), fund, title, INVENTED, deadline, null));
    }

    private static Said said(String english, String french, String arabic) {
        return new Said(Map.of(Locale.ENGLISH, english, Locale.FRENCH, french, Locale.of("ar"), arabic));
    }
}
