package dev.harbinger.question;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.util.ICalDate;
import java.util.Date;
import java.util.List;

/** The deadlines of questions as events of whole days; a question without one is left out. */
public final class DeadlineCalendar {
    private final ICalendar calendar = new ICalendar();
    private final String baseUrl;

    /** An empty calendar; {@code baseUrl} begins the links of its events. */
    public DeadlineCalendar(String baseUrl) {
        this.baseUrl = baseUrl;
        calendar.setProductId("-//Harbinger//Deadlines//EN");
        calendar.setName("Harbinger: deadlines");
    }

    /** Adds the deadlines of questions. */
    public void add(List<Question> questions) {
        questions.stream().filter(question -> question.deadline() != null).forEach(this::add);
    }

    private void add(Question question) {
        var day = question.deadline();
        var event = new VEvent();
        event.setUid("question-" + question.id() + "@harbinger");
        event.setDateTimeStamp(Date.from(question.createdAt()));
        event.setLastModified(Date.from(question.changedAt()));
        event.setDateStart(new ICalDate(
                new biweekly.util.DateTimeComponents(
                        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
                false));
        event.setSummary(question.question());
        event.setDescription(question.status() + (question.sourceText() == null ? "" : "\n" + question.sourceText()));
        event.setUrl(baseUrl + "/questions/" + question.id());
        event.setClassification(Classification.CONFIDENTIAL);
        calendar.addEvent(event);
    }

    /** The calendar by RFC 5545. */
    public String text() {
        return Biweekly.write(calendar).go();
    }
}
