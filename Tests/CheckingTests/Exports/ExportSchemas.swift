/// What the services that read our reports demand, as schemas.
enum ExportSchemas {
    /// Source: Gradescope Autograder Documentation, Specifications, Output format. A score beside those of the tests
    /// is allowed there and not here.
    static let gradescope = """
        {"type": "object", "required": ["tests"], "additionalProperties": false, "properties": {
          "output": {"type": "string"},
          "output_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
          "test_output_format": {"const": "text"}, "test_name_format": {"const": "text"},
          "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
          "stdout_visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
          "extra_data": {"type": "object"},
          "tests": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["name", "status"], "additionalProperties": false, "properties": {
              "name": {"type": "string"}, "number": {"type": "string", "pattern": "^[0-9]+[.][0-9]+$"},
              "score": {"type": "number", "minimum": 0}, "max_score": {"type": "number", "minimum": 0},
              "status": {"enum": ["passed", "failed"]}, "output": {"type": "string"},
              "tags": {"type": "array", "items": {"type": "string"}},
              "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]}
            }}}
        }}
        """

    /// Source: Exercism, The Test Runner Interface, version 3.
    static let exercism = """
        {"type": "object", "required": ["version", "status", "tests"], "additionalProperties": false, "properties": {
          "version": {"const": 3}, "status": {"enum": ["pass", "fail", "error"]},
          "message": {"type": ["string", "null"], "maxLength": 65535},
          "tests": {"type": "array", "items": {
            "type": "object", "required": ["name", "status", "test_code"], "additionalProperties": false,
            "properties": {
              "name": {"type": "string"}, "test_code": {"type": "string"},
              "status": {"enum": ["pass", "fail", "error"]}, "message": {"type": ["string", "null"]},
              "output": {"type": "string", "maxLength": 500}, "task_id": {"type": "number"}
            }}}
        }}
        """

    /// Source: classroom-resources/autograding-grading-reporter, `src/main.js` and `src/notify-classroom.js`.
    static let classroom = """
        {"type": "object", "required": ["version", "status", "max_score", "tests"], "properties": {
          "status": {"enum": ["pass", "fail", "error"]}, "max_score": {"type": "number", "minimum": 1},
          "tests": {"type": "array", "items": {
            "type": "object", "required": ["name", "status", "score"], "properties": {
              "name": {"type": "string"}, "status": {"enum": ["pass", "fail", "error"]},
              "score": {"type": "number", "minimum": 0}, "message": {"type": "string"},
              "test_code": {"type": "string"}, "filename": {"type": "string"}
            }}}
        }}
        """
}
