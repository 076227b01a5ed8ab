package express.visits;

import express.base.Viewer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Keeps a station with its picture, or neither. */
@Component
@Transactional
class StationDesk {

    private final Guiding guiding;
    private final Shots shots;

    StationDesk(Guiding guiding, Shots shots) {
        this.guiding = guiding;
        this.shots = shots;
    }

    /** A message key, if it cannot be kept. */
    Optional<String> write(Viewer by, StudyVisit visit, Locale language, StationForm form) {
        Tour.@Nullable Shot kept = form.sent().isThere()
                ? shots.keep(by, form.sent().name(), form.sent().content(), form.credit())
                : null;
        Optional<String> refused = guiding.write(by, visit, language, form.station(kept), form.words());
        if (refused.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refused;
    }
}
