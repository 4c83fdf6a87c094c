/// The theme that comes with the tool: what a course's `site/` folder does not replace.
public enum StandardTheme {
    /// Its files, by path relative to a course's `site/` folder.
    public static let files: [String: [UInt8]] = [
        "course.js": PackageResources.course_js,
        "script.js": PackageResources.script_js,
        "search.js": PackageResources.search_js,
        "style.css": PackageResources.style_css,
        "serve/serve.css": PackageResources.serve_css,
        "serve/serve.js": PackageResources.serve_js,
        "templates/controls.mustache": PackageResources.controls_mustache,
        "templates/course.mustache": PackageResources.course_mustache,
        "templates/lesson.mustache": PackageResources.lesson_mustache,
        "templates/print.mustache": PackageResources.print_mustache,
        "templates/search.mustache": PackageResources.search_mustache,
    ]
}
