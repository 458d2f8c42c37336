package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What to change about a question; null leaves a field as it is.
 *
 * @param noDeadline true takes the deadline away
 */
record QuestionChange(
        @Size(min = 1, max = 1000) String question,
        SignalType signalType,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> actors,
        LocalDate deadline,
        Boolean noDeadline,
        @Size(max = 2000) String resolvesYes,
        @Size(max = 200) String region,
        @Size(max = 200) String category) {
    static QuestionChange placed(String region, String category) {
        return new QuestionChange(null, null, null, null, null, null, region, category);
    }

    static QuestionChange resolvedBy(String resolvesYes) {
        return new QuestionChange(null, null, null, null, null, resolvesYes, null, null);
    }
}
