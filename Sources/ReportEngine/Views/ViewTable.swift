/// What the views show, one thing a line, fields parted by `|`:
///
///     view  | code | Chinese name | English name
///     panel | code | Chinese name | English name
///     row   | role | Chinese name | English name | concepts | kinds | words | marks
///
/// A panel belongs to the view above it, a row to the panel above it. Concepts (codes of the concept table, the main one
/// first), kinds (`level`, `share`, `change`, `rank`; empty for levels and shares) and words are parted by `;`.
///
/// Words: one of them must stand in the figure's sentence; none with `!` before it may. With `=` before it the word must stand
/// in the figure's name, the part of the text that is counted; with `-` before it it may not stand there.
///
/// Marks: `*` the row is on the cockpit, too. `all ROLE VERBS` the row also shows when a sentence says in words that all that
/// the panel's row ROLE counts reached it (均已办结): a word for all and one of the verbs must stand behind the figure, before
/// the clause ends. `docs VERBS` the row also shows the regulations that a report names in 《》 behind one of the verbs.
enum ViewTable {
    static let text = #"""
        view  | loop | 办理闭环 | Loops of suggestions and public requests
        panel | suggestions | 代表建议办理 | Deputies' suggestions
        row   | put | 提出 | put | suggestions.total | level | -解决;-列入;-办结;-落实;-采纳;-满意 | *
        row   | key | 重点督办 | supervised closely | suggestions.key | | |
        row   | handled | 办结 | handled | suggestions.closed_rate | | | * all put 办理完毕;办结;办理;办毕
        row   | replied | 答复 | replied | suggestions.reply_rate | | | * all put 答复;回复
        row   | resolved | 解决 | resolved | suggestions.resolved_rate | | | * all put 解决;落实
        row   | satisfied | 满意 | satisfied | suggestions.satisfaction_rate | | | * all put 满意
        panel | motions | 代表议案 | Deputies' motions
        row   | put | 提出 | put | motions.total | | |
        panel | requests | 群众诉求办理 | Public requests
        row   | online | 线上提交交办 | raised online | opinions.resolved;opinions.collected | level | 线上提交;线上收集;网上提交;线上交办;扫码;掌上;小程序 | * 
        row   | received | 接待 | received | voters.received;stations.activities | level | =接待;=接访;=联系;=走访 |
        row   | collected | 收集 | collected | opinions.collected | level | | *
        row   | resolved | 解决 | resolved | opinions.resolved;opinions.resolved_rate | | | * all online 解决;办结;化解;办理完毕
        row   | evaluated | 评议 | evaluated | opinions.evaluated | | |
        row   | satisfied | 满意 | satisfied | opinions.satisfaction_rate | | | *
        row   | adopted | 上级采用 | adopted above | opinions.adopted | level | |
        row   | petitions | 信访 | petitions | petitions.handled | | |

        view  | supervision | 监督闭环 | From instruments of supervision to problems put right
        panel | instruments | 监督方式 | Instruments
        row   | reports | 听取审议报告 | reports heard | reports.heard | level | | *
        row   | inspections | 执法检查 | law inspections | law.inspections | level | | *
        row   | inquiries | 专题询问 | special inquiries | inquiries.special | level | |
        row   | tours | 视察督查 | tours and checks | inspections.tours | level | | *
        row   | surveys | 专题调研 | surveys | research.surveys;research.reports | level | |
        row   | evaluations | 工作和履职评议 | evaluations | evaluation.departments;evaluation.officials | level | |
        row   | questionnaires | 调查问卷 | questionnaires | surveys.questionnaires | level | |
        row   | filing | 备案审查 | documents reviewed | filing.reviewed | level | |
        row   | budget | 预决算和审计监督 | budget and audit | budget.reviews;audit.rectified;audit.funds;state_assets | level | |
        panel | objects | 监督对象 | What was supervised
        row   | projects | 重点项目 | projects | projects.total | level | 监督;督办;视察;督查;调研;督导 | *
        row   | sites | 村社和点位 | places visited | sites.visited | level | |
        row   | units | 单位 | units addressed | issues.assigned_units | level | |
        panel | outcomes | 问题和整改 | Problems and remedies
        row   | opinions | 审议意见 | opinions issued | opinions.review | level | | *
        row   | recommendations | 意见建议 | recommendations | recommendations.made | level | | *
        row   | letters | 督办函 | letters | supervision.letters | level | |
        row   | found | 发现问题 | problems found | issues.found | level | | *
        row   | rectified | 整改问题 | problems put right | issues.rectified;enterprises.problems_solved | level | | * all found 整改;解决;落实

        view  | platform | 代表履职平台 | Stations, studios and what they do
        panel | network | 阵地 | Network
        row   | stations | 站点单元 | stations | stations.total | level | | *
        row   | studios | 工作室和小组 | studios and groups | studios.total | level | | *
        row   | grids | 责任网格 | grids | grids.total | level | |
        row   | liaison | 联络员 | liaison officers | liaison.officers | level | |
        row   | points | 基层立法联系点 | legislation points | legislation.points | level | |
        panel | activities | 活动 | Activities
        row   | held | 接待等活动 | activities held | stations.activities | level | | *
        row   | received | 接待联系群众 | people received | voters.received | level | | *
        row   | collected | 收集意见 | opinions collected | opinions.collected | level | |
        row   | resolved | 解决问题 | problems resolved | opinions.resolved;opinions.resolved_rate | | |
        row   | symposia | 协商座谈 | consultations | symposia.held;symposia.participants | level | |
        row   | reporting | 代表述职 | deputies reporting | deputies.reporting | level | |

        view  | legislation | 立法 | Legislation
        panel | regulations | 地方性法规 | Local regulations
        row   | enacted | 制定 | enacted | legislation.enacted | level | | * docs 制定;出台;审议通过;表决通过;颁布;通过;施行
        row   | amended | 修改 | amended | legislation.amended | level | | * docs 修订;修改;修正
        row   | repealed | 废止 | repealed | legislation.repealed | level | | * docs 废止
        row   | effective | 现行有效 | in force | legislation.effective | level | |
        row   | deliberated | 审议 | deliberated | bills.deliberated | level | |
        panel | participation | 立法参与 | Taking part
        row   | suggestions | 立法意见 | opinions on drafts | legislation.suggestions | level | |
        row   | points | 立法联系点 | contact points | legislation.points | level | |
        panel | decisions | 重大事项 | Decisions
        row   | decisions | 决议决定 | resolutions | decisions.total | level | | *

        view  | people | 代表和干部 | Deputies and officials
        panel | deputies | 代表 | Deputies
        row   | total | 代表人数 | deputies | deputies.total | level | |
        row   | elected | 补选 | elected | deputies.elected | level | |
        row   | resigned | 辞职罢免 | resigned or dismissed | deputies.resigned;deputies.dismissed | level | |
        row   | trained | 培训 | trained | deputies.trained;training.courses | level | | *
        row   | attending | 列席会议 | attending meetings | deputies.attending | level | | *
        row   | taking_part | 参加活动 | taking part | deputies.participation | level | | *
        row   | contacted | 联系走访 | contacted | deputies.contacted | level | |
        row   | reporting | 述职 | reporting | deputies.reporting | level | |
        panel | officials | 人事任免 | Appointments
        row   | appointed | 任免 | appointed and removed | appointments.total | level | | *
        row   | assessors | 人民陪审员 | people's assessors | appointments.assessors | level | |
        row   | oaths | 宪法宣誓 | oaths | oaths.total | level | | *
        row   | evaluated | 履职评议 | evaluated | evaluation.officials | level | |
        row   | moved | 选拔交流 | promoted or moved | cadres.moved | level | |

        view  | institution | 自身建设 | The institution itself
        panel | meetings | 会议 | Meetings
        row   | standing | 常委会会议 | standing committee | standing.meetings;standing.topics | level | | *
        row   | council | 主任会议 | chairpersons' council | council.meetings | level | |
        row   | party_group | 党组会议 | party group | party_group.meetings;party_group.topics | level | |
        row   | study | 学习 | study | study.sessions | level | |
        row   | instructions | 党委听取和批示 | party committee | party.instructions | level | |
        panel | means | 制度和保障 | Rules and means
        row   | rules | 制度 | rules | rules.total | level | | * rules 制定;出台;修订;修改;印发;健全;完善
        row   | posts | 编制 | posts | staff.posts | level | | *
        row   | funds | 经费 | funds | funds.congress | level | | *
        row   | digital | 数字平台 | digital platforms | digital.platforms | level | | *
        row   | units | 基层单元 | units | stations.total | level | =单元 |
        row   | experts | 专家智库 | experts | experts.total | level | |
        row   | worklists | 任务清单 | lists of duties | worklists.items | level | |
        panel | voice | 宣传和荣誉 | Publicity
        row   | articles | 宣传稿件 | articles | articles.published | level | |
        row   | honours | 荣誉 | honours | publicity.honours | level | |

        view  | livelihood | 民生实事 | People's projects voted and done
        panel | projects | 民生实事项目票决 | Projects
        row   | voted | 票决项目 | voted | livelihood.projects | level | | * 
        row   | done | 完成 | done | livelihood.projects | level;share | 完成;完工;建成;办结 | * all voted 完成;完工;建成;落实
        row   | deeds | 好事实事 | good deeds | good_deeds.done | level | | *
        row   | funds | 筹集资金 | funds raised | funds.raised | level | |
        row   | enterprises | 助企解难 | enterprises helped | enterprises.problems_solved;enterprises.visited | level | |
        """#

    /// The cockpit's names; it has the marked rows of all other views.
    static let cockpit = (code: "cockpit", nameZH: "驾驶舱", nameEN: "Cockpit")

    /// Figures of one sentence that are bound to one another: what was handled is no more than what was put. One a line: code,
    /// Chinese name, English name, concept of the whole, concept of the part.
    static let identities = #"""
        suggestions.key | 重点督办建议 | suggestions supervised closely | suggestions.total | suggestions.key
        opinions.resolved | 群众意见办理 | public requests resolved | opinions.collected | opinions.resolved
        issues.rectified | 问题整改 | problems put right | issues.found | issues.rectified
        cases.concluded | 案件审结 | cases concluded | cases.accepted | cases.concluded
        """#
}
