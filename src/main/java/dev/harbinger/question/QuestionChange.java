package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What to change about a question; null leaves a field as it is. */
record QuestionChange(
        @Size(min = 1, max = 1000) String question,
        SignalType signalType,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> actors,
        LocalDate deadline,
        @Size(max = 200) String region,
        @Size(max = 200) String category) {}
