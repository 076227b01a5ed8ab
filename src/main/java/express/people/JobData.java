package express.people;

import express.base.PersonId;
import express.jobs.Jobs;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Work in the background that somebody started. Its module stands below and cannot declare it itself. */
@Component
class JobData implements PersonalData {

    private final Jobs jobs;

    JobData(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "people.jobs";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> started = jobs.export(person);
        return started.isEmpty() ? Map.of() : Map.of("jobs", started);
    }

    @Override
    public void erase(PersonId person) {
        jobs.forget(person);
    }
}
